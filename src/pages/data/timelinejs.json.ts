import { downloads, routeOf } from '../../site/downloads.ts';

export const GET = routeOf(downloads.timelineJs);

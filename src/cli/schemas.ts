import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { authorSchemas } from '../core/content/author-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas of what authors write to `schemas/`, where editors find them. */
const FOLDER = 'schemas';

await mkdir(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(authorSchemas)) {
  const file = join(FOLDER, `${name}.schema.json`);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`Wrote ${file}.`);
}

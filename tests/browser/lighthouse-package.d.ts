/** The part of `lighthouse` that we use. It is no dependency: one of its own is pinned to "latest", which no lock file can hold. */
declare module 'lighthouse' {
  interface Category {
    title: string;
    score: number | null;
    auditRefs: { id: string; weight: number }[];
  }
  interface Audit {
    title: string;
    score: number | null;
    displayValue?: string;
  }
  export default function lighthouse(
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error' },
  ): Promise<{ lhr: { categories: Record<string, Category>; audits: Record<string, Audit> } } | undefined>;
}

import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/**
 * Holds each page against HTML's rules, as `.htmlvalidate.mjs` sets them.
 * @returns a page's file to its problems, as `line:column  rule  message`
 */
export async function checkHtml({ folder }: BuiltSite, pages: BuiltPage[]): Promise<Map<string, string[]>> {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const cases = new Map<string, string[]>();
  for (const { file } of pages) {
    const { results } = await validator.validateFile(join(folder, file));
    const messages = results.flatMap((result) => result.messages);
    cases.set(
      file,
      messages.map(({ line, column, ruleId, message }) => `${line}:${column}  ${ruleId}  ${message}`),
    );
  }
  return cases;
}

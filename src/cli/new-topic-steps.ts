/**
 * What to do with a new content folder, command by command.
 * @param folder as the commands shall name it
 */
export function newTopicSteps(folder: string): string {
  const name = inShell(folder);
  return [
    `Wrote a topic to ${folder}: site.yaml, about.md, two actors and two articles that tell one event differently.`,
    '',
    'Look at it while you write:',
    `  CONTENT_DIR=${name} npm run dev`,
    'Prove it:',
    `  CONTENT_DIR=${name} npm run check`,
    'Build it:',
    `  CONTENT_DIR=${name} npm run build -- --outDir ${inShell(`${folder}-site`)}`,
  ].join('\n');
}

/** A word of a command, between quotation marks where a shell would take it apart. */
function inShell(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

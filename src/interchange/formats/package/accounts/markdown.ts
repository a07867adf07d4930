// Lines of text as Markdown in which every word is shown as it is written.

/** A heading, with an empty line on both sides. */
export function heading(depth: number, text: string): string[] {
  return ['', `${'#'.repeat(depth)} ${plain(text)}`, ''];
}

export function paragraph(text: string): string[] {
  return [plain(text), ''];
}

/** Two spaces before a line put it below the one before. */
export function list(lines: readonly string[]): string[] {
  return [
    ...lines.map((line) =>
      line.replace(/^( *)([^]*)$/, (_, depth: string, text: string) => `${depth}- ${plain(text)}`),
    ),
    '',
  ];
}

export function markdown(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** In one line. Between backticks stand only names of ours, so that those are left. */
function plain(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\<*]/g, '\\$&')
    .replace(/\]\(/g, ']\\(');
}

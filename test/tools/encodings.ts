// Where a secret is looked for: every form in which it could stand in a file.

/** How a text could stand in a file. */
export function encodings(text: string): [string, Buffer][] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const escaped = JSON.stringify(text).slice(1, -1);
  const ascii = escaped.replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const base64 = [0, 1, 2].map((shift): [string, Buffer] => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and last signs mix with what stands beside.
    return [`base64 ${shift}`, Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4))];
  });
  return [
    ['UTF-8', utf8],
    ['UTF-16', utf16],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16()],
    ['JSON', Buffer.from(escaped)],
    ['JSON in ASCII', Buffer.from(ascii)],
    ['a link', Buffer.from(encodeURIComponent(text))],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ...base64,
  ];
}

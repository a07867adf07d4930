// What a participant's code is made of: as the schema says it.

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.+-]{0,39}$/;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

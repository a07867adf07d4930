export const people = {
  title: 'Names and keys',
  help: 'Who works here signs with a key that is made in this browser and never leaves it. Others know the key by its sixteen digits.',
  isMe: 'you',
  use: 'I am {name}',
  forget: 'Forget the key of {name}',
  ownSince: 'key made here, {date}',
  knownSince: 'key known since {date}',
  new: 'A name and a key for you',
  name: 'Name',
  role: 'Role',
  roleHint: 'For example: head of psychology',
  make: 'Make a key',
  makeHelp:
    'The key cannot be copied. If the data of this browser is cleared, make a new one and tell its digits to the others: what was signed before stays valid.',
  unable:
    'This browser cannot sign (Ed25519), or the page did not come over https. The status can be read here, and not changed with a signature.',
  cannotProve:
    'A key shows that two entries come from the same key. It does not prove who sat at the computer: compare the digits of a key by telephone or face to face before you take it for that of a person.',
} as const;

// A file for the trainer.

export function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers read it later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

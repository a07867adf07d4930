/** Lets the built studio open without a network. `onUpdate` hears of a newer version that waits; calling what it
 * is given moves every open page to that version. */
export async function keepOffline(onUpdate: (activate: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('./service-worker.js', {
    updateViaCache: 'none',
  });
  const tell = (): void => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) onUpdate(() => waiting.postMessage('activate'));
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  // The first worker takes over silently; a later one brings other files, so its pages start anew.
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
}

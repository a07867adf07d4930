// What goes over no network gains nothing by being compressed, and Vite's preview would compress the whole studio anew for
// each browser that has not seen it: a second of work for each test of the built studio.
import type { Plugin } from 'vite';

export function uncompressed(): Plugin {
  return {
    name: 'aspect:uncompressed',
    configurePreviewServer(server) {
      server.middlewares.use((request, _response, next) => {
        delete request.headers['accept-encoding'];
        next();
      });
    },
  };
}

// The Content-Security-Policy of the studio. Case data must not be able to leave the page, and text in a
// document must not be able to become code, so the same policy goes with every file we serve, and into the
// built page for servers that send no headers of their own.
import type { Connect, Plugin } from 'vite';

const production = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'", // the formula editor (Monaco) writes its styles at run time
  'img-src': "'self' data:", // and so its icons
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Directives that browsers obey in a header only. */
const headerOnly = new Set(['frame-ancestors']);

function print(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

function send(policy: string): Connect.NextHandleFunction {
  return (_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  };
}

/** Sends the policy from Vite's two servers and writes it into the built page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'aspect:content-security-policy',
    configureServer(server) {
      // Hot reloading talks over a web socket, which not every browser counts as 'self'.
      server.middlewares.use(send(print({ ...production, 'connect-src': "'self' ws:" })));
    },
    configurePreviewServer(server) {
      server.middlewares.use(send(print(production)));
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { server }) {
        if (server) return [];
        const content = print(
          Object.fromEntries(Object.entries(production).filter(([directive]) => !headerOnly.has(directive))),
        );
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

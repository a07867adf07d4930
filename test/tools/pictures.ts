// Takes the pictures of the README and the guide anew: `npm run pictures`.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['playwright', 'test', 'pictures'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASPECT_PICTURES: 'docs/pictures' },
});
process.exit(status ?? 1);

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotStart } from './errors.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of the Chromium to use: CHROMIUM_PATH if set, else the first found; `undefined` if none.
 * Only sources read in a browser and PDF reports need one, so its lack stops nothing else.
 */
export function findChromium(setPath: string | undefined, path = process.env.PATH ?? '') {
  if (setPath !== undefined) return isProgram(setPath) ? setPath : undefined;
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

/** @throws CannotStart where `findChromium` finds none. */
export function requireChromium(setPath: string | undefined) {
  const found = findChromium(setPath);
  if (found !== undefined) return found;
  throw new CannotStart(
    `wanted Chromium, found ${setPath === undefined ? 'none on this machine' : `no program at CHROMIUM_PATH (${setPath})`}; ` +
      'install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  );
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Before `npm test`: what the tests need beyond npm. As root on Debian it is installed; else this
// says what to install, and the tests that need it are skipped. With CI=true a lack is a failure.
// Runs on Node 20 as well.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// redis-tools holds the server too (under the name redis-check-rdb), and starts no service.
const needs = [
  {
    what: 'a Redis server',
    programs: ['redis-server', 'valkey-server', 'redis-check-rdb'],
    packages: ['redis-tools'],
  },
  {
    what: 'Chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium', 'fonts-liberation'],
  },
];

const before = needs.filter(isMissing);
if (before.length > 0 && canInstall()) install(before.flatMap(({ packages }) => packages));
report(before.filter(isMissing));

function isMissing({ programs }) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return !programs.some((program) => folders.some((folder) => isProgram(join(folder, program))));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

function install(packages) {
  process.stderr.write(`Installing what the tests need: ${packages.join(', ')}\n`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const quiet = ['-q', '-o', 'Dpkg::Use-Pty=0'];
  spawnSync('apt-get', [...quiet, 'update'], options);
  spawnSync(
    'apt-get',
    [...quiet, 'install', '-y', '--no-install-recommends', ...packages],
    options,
  );
}

function report(missing) {
  if (missing.length === 0) return;
  const names = missing.map(({ what }) => what).join(' and ');
  const packages = missing.flatMap((need) => need.packages).join(' ');
  process.stderr.write(
    `The tests want ${names}, found none on this machine.\n` +
      `  Debian and Ubuntu: sudo apt-get install ${packages}\n` +
      '  Until then the tests that need it are reported as skipped.\n',
  );
  if (process.env.CI === 'true') {
    process.stderr.write('With CI=true that is a failure.\n');
    process.exitCode = 1;
  }
}

import type { Step } from '../../crawler/step.ts';
import type { App } from './open-app.ts';
import type { Handler } from './run-step.ts';
import { crawlRun } from './steps/crawl-run.ts';
import { diffVersion } from './steps/diff-version.ts';
import { matchChange } from './steps/match-change.ts';
import { readCopy } from './steps/read-copy.ts';
import { readRun } from './steps/read-run.ts';
import { sendMail } from './steps/send-mail.ts';
import { tagTarget } from './steps/tag-target.ts';

/** The pipeline: which piece of wiring does which step. */
export function handlersOf(app: App): Readonly<Record<Step, Handler>> {
  return {
    crawl: crawlRun(app),
    read: readRun(app),
    'read-document': readCopy(app),
    diff: diffVersion(app),
    tag: tagTarget(app),
    match: matchChange(app),
    send: sendMail(app),
  };
}

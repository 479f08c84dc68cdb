import { CannotStart } from '../../config/errors.ts';
import { findPublished } from '../../prisma/taxonomy.ts';
import type { Finding } from './examine.ts';
import type { Records } from './open-records.ts';
import { readEdited, toPublish } from './retag.ts';

const check = 'taxonomy';

/** Whether the files of the taxonomy can be used, and whether they say what is in force. */
export async function examineTaxonomyInForce({ client, clock }: Records): Promise<Finding> {
  try {
    const edited = readEdited();
    const published = await findPublished(client);
    if (published === undefined)
      return { check, state: 'ok', found: 'the first start will publish version 1' };
    const { number, by, at } = published;
    const found = `version ${number}, published on ${at.toISOString().slice(0, 10)} by ${by}`;
    if (toPublish(edited, published, by, clock.now()) === undefined)
      return { check, state: 'ok', found };
    return {
      ...{ check, state: 'warn', found: `${found}; config/taxonomy says something else` },
      todo: 'what it would change: ./monitor retag --dry-run; to publish it: ./monitor retag',
    };
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    const found = 'config/taxonomy is wrong; the published version stays in force';
    return { check, state: 'bad', found, todo: error.message };
  }
}

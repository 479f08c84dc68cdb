import { warsawDay } from '../../../crawler/courtesy.ts';
import type { Paragraph } from '../../document-text.ts';
import { polishDate } from '../../polish-date.ts';
import type { Draft } from '../draft.ts';
import { readHtml } from '../html.ts';
import { gather, type Member, type ReadMember } from './member.ts';

/** A letter by e-mail, whatever program kept it. Who wrote to whom is nobody's business here. */
export interface Message {
  readonly subject: string | undefined;
  /** When it was sent, as the message says it. */
  readonly sent: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly Member[];
}

/** Subject, day and body, then each attachment under its name. */
export async function readMessage(
  message: Message,
  format: 'eml' | 'msg',
  read: ReadMember,
): Promise<Draft> {
  const { readable: _, ...attached } = await gather(message.attachments, read);
  const paragraphs = [...headOf(message), ...bodyOf(message), ...attached.paragraphs];
  return { format, ...attached, paragraphs };
}

function headOf({ subject = '', sent }: Message): Paragraph[] {
  const day = dayOf(sent);
  return [
    { text: subject === '' ? '' : `Temat: ${subject}`, kind: 'heading' },
    { text: day === undefined ? '' : `Data: ${day}`, kind: 'text' },
  ];
}

/** The day in Poland, in words; what is no date is left out. */
function dayOf(sent: string | undefined): string | undefined {
  const at = new Date(sent ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : polishDate(warsawDay(at));
}

/** Mail programs send the same words twice: as plain text, and with their looks. */
function bodyOf({ text = '', html = '' }: Message): readonly Paragraph[] {
  if (text.trim() === '') return readHtml(new TextEncoder().encode(html), 'text/html').paragraphs;
  return text.split(/\r\n|[\n\r]/).map((line) => ({ text: line, kind: 'text' }));
}

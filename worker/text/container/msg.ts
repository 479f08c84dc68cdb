import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import type { Draft } from '../draft.ts';
import { Unreadable } from '../unreadable.ts';
import type { Member, ReadMember } from './member.ts';
import { readMessage } from './message.ts';

/** A message as Outlook keeps it. @throws {Unreadable} when it is broken. */
export async function readMsg(bytes: Uint8Array, read: ReadMember): Promise<Draft> {
  const { reader, fields } = open(bytes);
  const { subject, body: text, bodyHtml, html: htmlBytes } = fields;
  const html = bodyHtml ?? (htmlBytes && new TextDecoder().decode(htmlBytes));
  const sent = fields.clientSubmitTime ?? fields.messageDeliveryTime;
  const attachments = (fields.attachments ?? []).map((one, at) => toMember(reader, one, at));
  return await readMessage({ subject, sent, text, html, attachments }, 'msg', read);
}

// The package is CommonJS: Node gives its whole as the default, bundlers the class itself.
const Outlook = 'default' in MsgReader ? MsgReader.default : (MsgReader as never);
type Reader = InstanceType<typeof MsgReader.default>;

function open(bytes: Uint8Array): { readonly reader: Reader; readonly fields: FieldsData } {
  try {
    const whole = Uint8Array.from(bytes);
    const reader: Reader = new Outlook(whole.buffer);
    // Old programs write letters of one byte; here they are those of Central Europe.
    reader.parserConfig = { ansiEncoding: 'windows1250' };
    const fields = reader.getFileData();
    if (fields.error !== undefined) throw new Error(fields.error);
    return { reader, fields };
  } catch (cause) {
    throw new Unreadable('Wiadomość MSG jest uszkodzona – nie udało się jej odczytać.', { cause });
  }
}

function toMember(reader: Reader, attachment: FieldsData, at: number): Member {
  const name = attachment.fileName ?? attachment.name ?? attachment.fileNameShort;
  return {
    name: name ?? `załącznik ${at + 1}`,
    open: async () => contentOf(reader, attachment),
  };
}

function contentOf(reader: Reader, attachment: FieldsData): Uint8Array {
  try {
    return reader.getAttachment(attachment).content;
  } catch (cause) {
    throw new Unreadable('Załącznik jest uszkodzony.', { cause });
  }
}

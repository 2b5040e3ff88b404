import { account } from './account';
import { auth } from './auth';
import { checklist } from './checklist';
import { documents } from './documents';
import { help } from './help';
import { home } from './home';
import { letters } from './letters';
import { mail } from './mail';
import { phone } from './phone';
import { reconsideration } from './reconsideration';
import { shared } from './shared';
import { start } from './start';
import { status } from './status';
import { upload } from './upload';

export const en = {
  shared,
  auth,
  home,
  start,
  upload,
  documents,
  checklist,
  status,
  reconsideration,
  account,
  help,
  letters,
  mail,
  phone,
};

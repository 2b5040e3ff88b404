ALTER TYPE "MailKind" ADD VALUE 'answer_due';
ALTER TYPE "MailKind" ADD VALUE 'asking_ends';

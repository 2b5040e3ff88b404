-- Somebody who worked here, and whose access has ended: their name stays with what they did.
ALTER TYPE "Role" ADD VALUE 'former';
ALTER TYPE "MailKind" ADD VALUE 'staff_invited';

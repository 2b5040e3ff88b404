-- By itself: a value of an enum can be used only after the transaction that adds it.
ALTER TYPE "OutsideService" ADD VALUE 'clamd';

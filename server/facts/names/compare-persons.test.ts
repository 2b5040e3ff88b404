import { describe, expect, it } from 'vitest';
import { comparePersons, type NameOutcome, type NameReason } from '@/server/facts/names/compare-persons';

type Row = [a: string, b: string, outcome: NameOutcome, reason: NameReason];

describe('persons', () => {
  it.each<Row>([
    // The same words
    ['Miriam Okafor', 'Miriam Okafor', 'met', 'same_words'],
    ['Miriam Okafor', 'MIRIAM OKAFOR', 'met', 'same_words'],
    ['Miriam Okafor', 'OKAFOR Miriam', 'met', 'same_words'],
    ['Miriam Okafor', 'Okafor, Miriam', 'met', 'same_words'],
    ['Anna Kovács', 'KOVACS/ANNA MS', 'met', 'same_words'],
    ['Anna Kovács', 'Dr Anna Kovacs MBE', 'met', 'same_words'],
    ['Łukasz Żak', 'LUKASZ ZAK', 'met', 'same_words'],
    ['Jürgen Müller', 'Juergen Mueller', 'met', 'same_words'],
    ['Søren Ørsted', 'Soren Orsted', 'met', 'same_words'],
    ['Jean-Claude Martin', 'Jean Claude Martin', 'met', 'same_words'],
    ['Helen Smith-Jones', 'Helen Smith Jones', 'met', 'same_words'],
    ['Maria   del Carmen\u00a0Ruiz', 'Maria del Carmen Ruiz', 'met', 'same_words'],
    // Titles
    ['Mrs Miriam Okafor', 'Ms. Miriam Okafor', 'met', 'same_words'],
    ['Herr Dr. Jürgen Vogel', 'Jürgen Vogel', 'met', 'same_words'],
    ['Mme Claire Fontaine', 'Claire Fontaine', 'met', 'same_words'],
    ['M. Jean Dupont', 'Jean Dupont', 'met', 'same_words'],
    ['Sra. Lucía Vega', 'Lucia Vega', 'met', 'same_words'],
    ['Sig.ra Paola Conti', 'Paola Conti', 'met', 'same_words'],
    ['Dhr. Pieter Visser', 'Pieter Visser', 'met', 'same_words'],
    ['Pani Ewa Nowak', 'Ewa Nowak', 'met', 'same_words'],
    ['Exma. Sra. Inês Lopes', 'Ines Lopes', 'met', 'same_words'],
    ['Sir Alan Marsh OBE', 'Alan Marsh', 'met', 'same_words'],
    // Particles, apostrophes, Mc
    ['Anna van der Berg', 'Anna Vanderberg', 'met', 'same_words'],
    ['Anna van der Berg', 'Berg, Anna van der', 'met', 'same_words'],
    ['Anna van der Berg', 'Anna Berg', 'met', 'same_words'],
    ['Carlos de la Cruz', 'Carlos Dela Cruz', 'met', 'same_words'],
    ["Margaret O'Connell", 'Margaret O’Connell', 'met', 'same_words'],
    ["Margaret O'Connell", 'OCONNELL MARGARET', 'met', 'same_words'],
    ['Fiona McDonald', 'Fiona Mc Donald', 'met', 'same_words'],
    ['Fiona McDonald', 'Fiona MCDONALD', 'met', 'same_words'],
    // Middle names
    ['John Smith', 'John Michael Smith', 'met', 'middle_name_left_out'],
    ['John Smith', 'Smith, John Michael', 'met', 'middle_name_left_out'],
    ['John Smith', 'John M. Smith', 'met', 'middle_name_left_out'],
    ['John Michael Smith', 'John M Smith', 'met', 'same_words'],
    ['SMITH JOHN MICHAEL', 'John Smith', 'met', 'middle_name_left_out'],
    ['SMITH JOHN', 'John Michael Smith', 'met', 'middle_name_left_out'],
    ['John Paul Smith', 'John Peter Smith', 'unknown', 'other_middle_name'],
    ['Mary Anne Smith', 'Anne Smith', 'unknown', 'known_by_middle_name'],
    // Initials
    ['M. Okafor', 'Miriam Okafor', 'unknown', 'initial_alone'],
    ['Okafor M', 'Miriam Okafor', 'unknown', 'initial_alone'],
    ['Mr J.R. Smith', 'John Robert Smith', 'unknown', 'initial_alone'],
    ['J Smith', 'John Michael Smith', 'unknown', 'initial_alone'],
    ['J. Smith', 'Anna Smith', 'not_met', 'other_first_name'],
    // Misread letters
    ['Tomasz Wierzbicki', 'Tomasz Wierzblcki', 'met', 'misread_letter'],
    ['Miriam Okafor', 'Mirlam Okafor', 'met', 'misread_letter'],
    ['Tomasz Wierzbicki', 'T0masz Wierzb1cki', 'met', 'misread_letter'],
    ['Hannah Barnes-Thornbury', 'Hannah Barnes-Thombury', 'met', 'misread_letter'],
    ['Karl Petersen', 'Karl Peterson', 'unknown', 'spelling'],
    ['Frances Hale', 'Francis Hale', 'unknown', 'spelling'],
    ['John Hale', 'Joan Hale', 'not_met', 'other_first_name'],
    // Surnames
    ['Miriam Okafor', 'Miriam Pryce', 'unknown', 'other_surname'],
    ['Pryce, Miriam', 'Miriam Okafor', 'unknown', 'other_surname'],
    ['Helen Smith', 'Helen Smith-Jones', 'unknown', 'part_of_surname'],
    ['Helen Jones', 'Helen Smith-Jones', 'unknown', 'part_of_surname'],
    ['Lucía Vega Ramos', 'Lucía Vega', 'unknown', 'part_of_surname'],
    ['Helen Smith née Jones', 'Helen Smith', 'met', 'same_words'],
    ['Helen Smith née Jones', 'Helen Jones', 'unknown', 'former_surname'],
    ['Helen Smith (formerly Jones)', 'Helen Jones', 'unknown', 'former_surname'],
    ['J. Smith', 'John Brown', 'unknown', 'other_surname'],
    // First names
    ['Miriam Okafor', 'Desmond Okafor', 'not_met', 'other_first_name'],
    ['Miriam Okafor', 'Desmond Pryce', 'not_met', 'other_first_name'],
    ['Miriam Okafor', 'OKAFOR DESMOND', 'not_met', 'other_first_name'],
    ['Okafor, Desmond', 'Miriam Okafor', 'not_met', 'other_first_name'],
    ['Miriam Okafor', 'PRYCE MIRIAM', 'unknown', 'other_surname'],
    ['James Thomas', 'Thomas Kelly', 'unknown', 'order_unclear'],
    // Short forms
    ['Robert Hale', 'Bob Hale', 'unknown', 'nickname'],
    ['Elizabeth Hale', 'Liz Hale', 'unknown', 'nickname'],
    ['William Hale', 'Bill Pryce', 'unknown', 'other_surname'],
    // Several people
    ['Mr A and Mrs B Smith', 'Mrs B Smith', 'met', 'same_words'],
    ['Mr A and Mrs B Smith', 'Andrew Smith', 'unknown', 'initial_alone'],
    ['A. Smith & B. Jones', 'Brenda Jones', 'unknown', 'initial_alone'],
    ['John and Mary Smith', 'Mary Smith', 'met', 'same_words'],
    ['John and Mary Smith', 'John Smith', 'met', 'same_words'],
    ['Miriam Okafor & Desmond Pryce', 'Desmond Pryce', 'met', 'same_words'],
    ['John and Mary Smith', 'Peter Smith', 'not_met', 'other_first_name'],
    ['Mr & Mrs Smith', 'Mary Smith', 'unknown', 'not_a_full_name'],
    ['Juan Pérez y María López', 'Maria Lopez', 'met', 'same_words'],
    ['Santiago Ramón y Cajal', 'Santiago Ramon y Cajal', 'met', 'same_words'],
    // No full name
    ['Miss Miriam', 'Miriam Okafor', 'unknown', 'not_a_full_name'],
    ['Mrs Okafor', 'Miriam Okafor', 'unknown', 'not_a_full_name'],
    ['Miriam', 'Miriam', 'unknown', 'not_a_full_name'],
    ['Mr Peter', 'Miriam Okafor', 'unknown', 'not_a_full_name'],
    ['M. Dupont', 'Jean Dupont', 'unknown', 'not_a_full_name'],
    ['', 'Miriam Okafor', 'unknown', 'no_name'],
    ['12 / 34', 'Miriam Okafor', 'unknown', 'no_name'],
  ])('%j and %j: %s, %s', (a, b, outcome, reason) => {
    expect(comparePersons(a, b)).toMatchObject({ outcome, reason });
    expect(comparePersons(b, a)).toMatchObject({ outcome, reason });
  });

  it.each<[string, string, NameOutcome]>([
    ['M. Okafor', 'Miriam Okafor', 'met'],
    ['Mr J.R. Smith', 'John Robert Smith', 'met'],
    ['Bob Hale', 'Robert Hale', 'unknown'],
    ['Karl Petersen', 'Karl Peterson', 'unknown'],
    ['Miriam Pryce', 'Miriam Okafor', 'unknown'],
    ['Helen Smith-Jones', 'Helen Smith', 'unknown'],
    ['Mrs Okafor', 'Miriam Okafor', 'unknown'],
    ['Desmond Okafor', 'Miriam Okafor', 'not_met'],
    ['D. Okafor', 'Miriam Okafor', 'not_met'],
  ])('with an address that agrees %j and %j: %s', (a, b, outcome) => {
    expect(comparePersons(a, b, { agreeing: ['address'] }).outcome).toBe(outcome);
  });

  it('says that a line names several', () => {
    expect(comparePersons('John and Mary Smith', 'Mary Smith').isOneOfSeveral).toBe(true);
    expect(comparePersons('Mary Smith', 'Mary Smith').isOneOfSeveral).toBe(false);
  });
});

import type { Labels } from '../../blocks/labels';

export const NAME: Labels = {
  label: [
    'Full name',
    'Name of applicant',
    'Applicant',
    'Your full name',
    'Name',
    'Applicant’s name',
    'Your name',
    'Name of claimant',
    'Claimant name',
  ],
  question: ['What is your full name?', 'What is your name?', 'Your name in full', 'Please write your full name'],
};
export const BORN: Labels = {
  hint: ['For example, 31 3 1980', 'DD/MM/YYYY', 'Day, month, year', 'e.g. 05/11/1971'],
  label: ['Date of birth', 'Date of birth', 'DOB', 'Your date of birth', 'Born', 'D.O.B.', 'Birth date', 'Born on'],
  question: [
    'What is your date of birth?',
    'When were you born?',
    'Your date of birth?',
    'On what date were you born?',
  ],
};
export const NI: Labels = {
  hint: [
    'It is on your payslip, for example QQ 12 34 56 C.',
    'Two letters, six numbers, one letter',
    'For example QQ123456C',
    'Look at your payslip or P60',
  ],
  label: [
    'National Insurance number',
    'National Insurance no.',
    'NI number',
    'NI No.',
    'NINO',
    'Nat. Ins. number',
    'N.I. number',
    'NI no',
    'National Insurance (NI) number',
  ],
  question: [
    'What is your National Insurance number?',
    'Your National Insurance number?',
    'What is your NI number?',
    'Which National Insurance number do you have?',
  ],
};
export const ADDRESS: Labels = {
  label: [
    'Address',
    'Home address',
    'Your address',
    'Address you are claiming for',
    'Current address',
    'Address of the home',
    'Where you live',
    'Full postal address',
  ],
  question: [
    'What is your address?',
    'Where do you live?',
    'Which address are you claiming for?',
    'What is the address of your home?',
  ],
};
export const FROM: Labels = {
  hint: ['Usually the Monday after you apply', 'For example, 27 3 2024', 'DD/MM/YYYY'],
  label: [
    'Date you want to claim from',
    'Claim from',
    'Benefit wanted from',
    'Start of claim',
    'Claim start date',
    'Date claim to start',
    'Date benefit is wanted from',
  ],
  question: [
    'When do you want your claim to start?',
    'From what date do you want to claim?',
    'From when do you need help?',
    'Date you would like benefit from?',
  ],
};
export const RENT: Labels = {
  hint: ['Do not include water or heating', 'For example, £95.00 a week', 'The full rent, before any benefit'],
  label: [
    'Rent',
    'Amount of rent',
    'Your rent',
    'Rent charged',
    'Rent you pay',
    'Rent due',
    'Total rent',
    'How much rent',
  ],
  question: ['How much rent do you pay?', 'What is your rent?', 'How much is the rent?', 'What rent are you charged?'],
};
export const LANDLORD: Labels = {
  label: [
    'Name of landlord',
    'Landlord',
    'Landlord’s name',
    'Landlord or agent',
    'Name of landlord or agent',
    'Your landlord',
  ],
  question: [
    'Who is your landlord?',
    'What is your landlord’s name?',
    'Who do you pay rent to?',
    'Name of the person you rent from?',
  ],
};
export const EMPLOYER: Labels = {
  label: ['Employer', 'Name of employer', 'Your employer', 'Employer’s name', 'Place of work', 'Employed by'],
  question: [
    'Who do you work for?',
    'What is the name of your employer?',
    'Name of your employer?',
    'Who employs you?',
  ],
};
export const PEOPLE: Labels = {
  label: [
    'Number of people in the home',
    'People living with you',
    'People in household',
    'Number of people in your home',
    'Household size',
    'How many live at the address',
  ],
  question: [
    'How many people live in your home?',
    'How many people are there in the home?',
    'Number of people who live with you?',
    'Including you, how many live there?',
  ],
};
export const PHONE: Labels = {
  label: ['Telephone', 'Daytime telephone', 'Mobile', 'Phone number', 'Contact number', 'Tel.', 'Mobile no.'],
  question: [
    'What is your phone number?',
    'How can we phone you?',
    'Your telephone number?',
    'A number to reach you on?',
  ],
};
export const TITLES = [
  'Application for Housing Benefit',
  'Housing Benefit application form',
  'HOUSING BENEFIT CLAIM FORM',
  'Help with your rent: application',
  'Claim for Housing Benefit',
  'Housing Benefit and Council Tax Support',
  'Application form HB1',
  'Rent support application',
] as const;

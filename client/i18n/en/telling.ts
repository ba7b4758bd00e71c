import type { telling as nl } from '../nl/telling';
import type { SameTexts } from '../same-texts';

export const telling: SameTexts<typeof nl> = {
  looksLike: {
    postcode: '“{{words}}” looks like a postcode. This is anonymous: better leave it out.',
    street: '“{{words}}” looks like a street. This is anonymous: better write “at home” or “at the father’s”.',
    place: '“{{words}}” looks like a place. This is anonymous: better leave it out.',
    school: '“{{words}}” looks like a school or day care. This is anonymous: better write “the school”.',
    date: '“{{words}}” looks like a date of birth. This is anonymous: better give an age group, such as 8–11.',
    age: '“{{words}}” looks like an exact age. This is anonymous: better give an age group, such as 8–11.',
    initials: '“{{words}}” looks like initials. This is anonymous: better write “the child” or “the mother”.',
    name: '“{{words}}” looks like a name. This is anonymous: better write “the child” or “the mother”.',
    number: '“{{words}}” looks like a telephone number or BSN. This is anonymous: better leave it out.',
    mail: '“{{words}}” looks like an e-mail address. This is anonymous: better leave it out.',
  },
  notAll:
    'This check does not see everything: no name without a capital, no nickname, no small village and no story that the whole neighbourhood knows. So read it once more yourself.',
};

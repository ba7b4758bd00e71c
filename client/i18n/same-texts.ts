/** The shape of a language's texts, whatever they say: another language has the same keys, no more and no fewer. */
export type SameTexts<T> = { [Key in keyof T]: T[Key] extends string ? string : SameTexts<T[Key]> };

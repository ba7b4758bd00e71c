/** Why a document cannot be made, and what to do about it. */
const PROBLEMS = {
  'pdf-not-here':
    'Op dit soort computer kan Casustafel geen PDF maken. Er is niets verstuurd. Maak een Word-bestand, of draai Casustafel op Linux (x64).',
  'pdf-refused':
    'Van dit verslag kon geen PDF gemaakt worden. Er is niets verstuurd. Maak een Word-bestand en meld dit aan de beheerder.',
  'render-crashed':
    'Het maken van dit document is onverwacht gestopt. Er is niets verstuurd. Probeer het nog eens; lukt het weer niet, meld het dan aan de beheerder.',
  'render-stopped': 'Casustafel wordt afgesloten. Dit document is niet gemaakt. Probeer het straks nog eens.',
  'letterhead-too-large':
    'Dit briefpapier is groter dan 2 MB en is niet gebruikt. Maak de plaatjes erin kleiner en probeer het opnieuw.',
  'letterhead-not-docx':
    'Dit briefpapier is geen Word-bestand dat Casustafel kan lezen. Open het in Word, kies “Opslaan als” en dan “Word-document (.docx)”.',
  'letterhead-macros':
    'In dit briefpapier zit programmacode (macro’s of ingesloten onderdelen) en daarom is het niet gebruikt. Sla het op als gewoon Word-document (.docx).',
  'letterhead-external':
    'Dit briefpapier haalt iets op van buiten, zoals een plaatje van internet, en is daarom niet gebruikt. Zet het plaatje in het bestand zelf.',
  'letterhead-no-place':
    'In dit briefpapier staat niet waar de tekst moet komen. Zet {{inhoud}} op een eigen regel in het Word-bestand.',
} as const;

export type DocumentProblemCode = keyof typeof PROBLEMS;

/** The message is for people. */
export class DocumentProblem extends Error {
  readonly code: DocumentProblemCode;

  constructor(code: DocumentProblemCode, options?: ErrorOptions) {
    super(PROBLEMS[code], options);
    this.name = 'DocumentProblem';
    this.code = code;
  }
}

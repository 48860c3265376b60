import type { Language } from "../charts/format.ts";
import type { Unit } from "./contract.ts";

/** The fixed words of the page; everything else comes from the briefing. */
export interface Words {
  brand: string;
  kind: string;
  skip: string;
  language: string;
  contents: string;
  headlines: string;
  asOf: string;
  version: string;
  run: string;
  data: string;
  scenario: string;
  own: string;
  ownMark: string;
  figure: (number: number) => string;
  table: (number: number) => string;
  inTable: (number: number) => string;
  csv: string;
  rows: (count: string) => string;
  matching: (count: string) => string;
  search: string;
  sortBy: (column: string) => string;
  pick: (name: string) => string;
  scrollable: (title: string) => string;
  size: string;
  sizeKey: string;
  map: (title: string) => string;
  mapHelp: string;
  emptyCircles: string;
  findOne: string;
  choose: string;
  nothingPicked: string;
  unknown: string;
  assumptions: string;
  sources: string;
  source: (number: number) => string;
  provenance: string;
  provenanceLead: string;
  cite: string;
  citeAs: (title: string, asOf: string, version: string, run: string) => string;
  /** The middle of the futures, in the key of a fan. */
  median: string;
  observed: string;
  knownLater: string;
  /** An interval beside its line or bar. */
  between: (low: string, high: string) => string;
  walkHelp: string;
  barHelp: string;
  /** When a bar begins and ends. */
  fromTo: (begin: string, end: string) => string;
  fromOn: (begin: string) => string;
  openEnds: string;
  flowHelp: string;
  /** Begins the choice of what is shown. */
  shown: string;
  units: Record<Unit, string>;
}

export const words: Record<Language, Words> = {
  nl: {
    brand: "Regietafel",
    kind: "Notitie voor de tafel",
    skip: "Naar de inhoud",
    language: "Taal",
    contents: "Inhoud",
    headlines: "Wat u moet weten",
    asOf: "Peildatum",
    version: "Versie",
    run: "Berekening",
    data: "Gegevens",
    scenario: "Scenario",
    own: "Eigen cijfers",
    ownMark: "eigen cijfers",
    figure: (number) => `Figuur ${number}`,
    table: (number) => `Tabel ${number}`,
    inTable: (number) => `De cijfers staan in tabel ${number}.`,
    csv: "Dezelfde tabel als CSV:",
    rows: (count) => `${count} rijen`,
    matching: (count) => `${count} rijen gevonden`,
    search: "Zoek in de tabel",
    sortBy: (column) => `Sorteer op ${column}`,
    pick: (name) => `Toon de uitleg van ${name}`,
    scrollable: (title) => `${title} (schuif met de pijltjes)`,
    size: "Grootte van de cirkels",
    sizeKey: "Oppervlakte naar",
    map: (title) => `Kaart: ${title}`,
    mapHelp:
      "Klik op een cirkel, of loop met het toetsenbord: pijltje links en rechts naar een andere gemeente, omhoog en omlaag naar een andere provincie, of typ een naam.",
    emptyCircles: "Een open stip: het cijfer is niet bekend, of nul of lager.",
    findOne: "Zoek een gemeente",
    choose: "Kies een gemeente …",
    nothingPicked:
      "Kies een gemeente op de kaart, in de lijst of in de tabel: hier staat dan hoe haar getal tot stand komt.",
    unknown: "onbekend",
    assumptions: "Aannames",
    sources: "Bronnen",
    source: (number) => `Bron ${number}`,
    provenance: "Herkomst",
    provenanceLead:
      "Elk getal volgt uit het scenario, de gelezen gegevens en de versie van het programma. Wie dezelfde drie gebruikt, krijgt dezelfde notitie.",
    cite: "Zo haalt u deze notitie aan",
    citeAs: (title, asOf, version, run) =>
      `Regietafel ${version}, ‘${title}’, peildatum ${asOf}, berekening ${run}.`,
    median: "midden van de toekomsten",
    observed: "geteld",
    knownLater: "geteld, pas later bekend",
    between: (low, high) => `tussen ${low} en ${high}`,
    walkHelp: "Wijs een moment aan, of loop met pijltje links en rechts.",
    barHelp:
      "Wijs een balk aan, of loop met het toetsenbord: pijltje links en rechts naar een andere balk, omhoog en omlaag naar een andere rij.",
    fromTo: (begin, end) => `van ${begin} tot en met ${end}`,
    fromOn: (begin) => `vanaf ${begin}, einde niet bekend`,
    openEnds: "Een balk met een punt loopt door: zijn einde is niet bekend.",
    flowHelp:
      "Wijs een stroom aan, of loop met het toetsenbord: pijltje links en rechts naar een andere stroom van hetzelfde begin, omhoog en omlaag naar een ander begin.",
    shown: "Toon",
    units: {
      people: "mensen",
      inhabitants: "inwoners",
      municipalities: "gemeenten",
      half_years: "halfjaren",
      rows: "rijen",
      share: "aandeel",
      ratio: "verhouding",
      date: "datum",
      half_year: "halfjaar",
      year: "jaar",
      code: "code",
      label: "naam",
      places: "plaatsen",
      homes: "woningen",
      nights: "nachten",
      days: "dagen",
      euro: "euro",
      month: "maand",
    },
  },
  en: {
    brand: "Regietafel",
    kind: "Briefing for the table",
    skip: "Skip to content",
    language: "Language",
    contents: "Contents",
    headlines: "What to know",
    asOf: "As of",
    version: "Version",
    run: "Run",
    data: "Data",
    scenario: "Scenario",
    own: "Own figures",
    ownMark: "own figures",
    figure: (number) => `Figure ${number}`,
    table: (number) => `Table ${number}`,
    inTable: (number) => `The figures stand in table ${number}.`,
    csv: "The same table as CSV:",
    rows: (count) => `${count} rows`,
    matching: (count) => `${count} rows found`,
    search: "Search the table",
    sortBy: (column) => `Sort by ${column}`,
    pick: (name) => `Show the explanation of ${name}`,
    scrollable: (title) => `${title} (scroll with the arrow keys)`,
    size: "Size of the circles",
    sizeKey: "Area by",
    map: (title) => `Map: ${title}`,
    mapHelp:
      "Click a circle, or walk by keyboard: left and right arrow to another municipality, up and down to another province, or type a name.",
    emptyCircles: "An open dot: the figure is not known, or nought or less.",
    findOne: "Find a municipality",
    choose: "Choose a municipality …",
    nothingPicked:
      "Choose a municipality on the map, in the list or in the table: how its figure comes about is then shown here.",
    unknown: "unknown",
    assumptions: "Assumptions",
    sources: "Sources",
    source: (number) => `Source ${number}`,
    provenance: "Provenance",
    provenanceLead:
      "Every figure follows from the scenario, the data read and the version of the program. Whoever uses the same three gets the same briefing.",
    cite: "How to cite this briefing",
    citeAs: (title, asOf, version, run) =>
      `Regietafel ${version}, ‘${title}’, as of ${asOf}, run ${run}.`,
    median: "middle of the futures",
    observed: "counted",
    knownLater: "counted, known only later",
    between: (low, high) => `between ${low} and ${high}`,
    walkHelp: "Point at a moment, or walk with the left and right arrow.",
    barHelp:
      "Point at a bar, or walk by keyboard: left and right arrow to another bar, up and down to another row.",
    fromTo: (begin, end) => `from ${begin} to ${end}`,
    fromOn: (begin) => `from ${begin}, end not known`,
    openEnds: "A bar with a point goes on: its end is not known.",
    flowHelp:
      "Point at a flow, or walk by keyboard: left and right arrow to another flow from the same beginning, up and down to another beginning.",
    shown: "Show",
    units: {
      people: "people",
      inhabitants: "inhabitants",
      municipalities: "municipalities",
      half_years: "half-years",
      rows: "rows",
      share: "share",
      ratio: "ratio",
      date: "date",
      half_year: "half-year",
      year: "year",
      code: "code",
      label: "name",
      places: "places",
      homes: "homes",
      nights: "nights",
      days: "days",
      euro: "euro",
      month: "month",
    },
  },
};

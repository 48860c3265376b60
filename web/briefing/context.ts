import { createContext, useContext } from "react";
import type { Language } from "../charts/format.ts";
import type { Briefing } from "./contract.ts";
import { words, type Words } from "./words.ts";

/** What every part of the page needs: the briefing and the language it is read in. */
export interface Reading {
  briefing: Briefing;
  language: Language;
}

export const ReadingContext = createContext<Reading | undefined>(undefined);

export function useReading(): Reading & { w: Words } {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error("no briefing around this part of the page");
  return { ...reading, w: words[reading.language] };
}


/** Begins the anchors of the list of all sources, at the end of the page. */
export const allNotes = "source";

/** Begins the anchors of a section's own notes. */
export function notesOf(section: string): string {
  return `${allNotes}-${section}`;
}

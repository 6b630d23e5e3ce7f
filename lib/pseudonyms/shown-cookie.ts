/**
 * Says, to the pages of one project alone, that the reader shows pseudonyms. It is no setting of the browser's storage like the others
 * of the display: the server has to know, or names would stand in the page until its scripts ran.
 */
export const shownCookie = "excerpta-pseudonyms";

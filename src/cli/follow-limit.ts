/** How many pages a notice is followed to where nobody says. */
export const FOLLOW_LIMIT = 10;

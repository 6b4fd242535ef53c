/** What `<script type="application/json" id="lectern-course">` of a course's page holds: what its search looks through. */
export interface CourseData {
  readonly lectures: readonly CourseLecture[];
  /** "Slides found: {n}". */
  readonly found: string;
  readonly nothingFound: string;
}

/** A lecture and its slides. */
export interface CourseLecture {
  readonly title: string;
  /** The address of its deck, relative to the page. */
  readonly href: string;
  readonly slides: readonly CourseSlide[];
}

/** A slide; its text has the notes for readers too, and not its title. */
export type CourseSlide = readonly [id: string, title: string, text: string];

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

/** Where a deck's page leads in its course. */
export interface CourseLinks {
  /** Address of the page that lists all lectures. */
  readonly index: string;
  readonly previous?: CourseLink;
  readonly next?: CourseLink;
}

/** Another lecture. */
export interface CourseLink {
  readonly title: string;
  readonly href: string;
}

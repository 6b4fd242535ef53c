const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
};

/** What the system said, in words: without the call and the path, which say nothing to a lecturer. */
export function describeSystemError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return (
    reasons[code] ??
    (code === '' ? message : message.replace(/^\w+: /, '').replace(/, \w+( '.*)?$/, ''))
  );
}

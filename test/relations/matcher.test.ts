import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, type Name } from '../../src/relations/matcher.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** Names by their owners; those after `=` only in this spelling. */
const namesOf = (list: Readonly<Record<string, string>>): readonly Name[] =>
  deepFreeze(
    Object.entries(list).flatMap(([owner, names]) =>
      names.split('|').map((text) => ({
        text: text.replace(/^=/, ''),
        owner,
        isExact: text.startsWith('='),
      })),
    ),
  );

/** `owner(text)` of each mention. */
function find(
  text: string,
  names: Readonly<Record<string, string>>,
  corrections?: ReadonlyMap<string, string>,
): string[] {
  const matcher = createMatcher(namesOf(names), createStore(), corrections);
  return matcher.find(text).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return `${mention.owner}(${mention.text})${mention.isMisspelt ? '!' : ''}`;
  });
}

const names = {
  ecs: 'ECS|Amazon ECS|Elastic Container Service',
  pod: 'Pod',
  service: '=Service',
  group: 'target group',
};

describe('names are found', () => {
  test.each([
    ['in small letters and in the plural', 'Two pods and a Pod.', ['pod(pods)', 'pod(Pod)']],
    ['the longest one counts', 'Amazon ECS is here.', ['ecs(Amazon ECS)']],
    ['acronyms in capitals alone', 'ecs and ECS', ['ecs(ECS)']],
    ['over a line end', 'Elastic\nContainer Service', ['ecs(Elastic\nContainer Service)']],
    ['over one blank', 'target  groups', ['group(target  groups)']],
    ['with a hyphen', 'a target-group', ['group(target-group)']],
    ['not over a comma', 'the target, group', []],
    ['not over a full stop', 'On target. Group it.', []],
    ['not inside of words', 'podcast', []],
    ['with a genitive', "the Pod's name", ['pod(Pod)']],
    [
      'in this spelling where that matters',
      'a service, a Service, Services',
      ['service(Service)', 'service(Services)'],
    ],
    ['none in nothing', '', []],
    ['behind emoji and other scripts', '🚀 数据 Pod', ['pod(Pod)']],
  ])('%s', (_, text, expected) => {
    expect(find(text, names)).toEqual(expected);
  });

  test('the longest that begins with a word', () => {
    const all = { short: 'target', long: 'target group of AWS', group: 'target group' };
    expect(find('a target group, a target', all)).toEqual(['group(target group)', 'short(target)']);
  });

  test('of two of the same words the first', () => {
    expect(find('a pod', { one: 'Pod', two: 'pods' })).toEqual(['one(pod)']);
  });

  test('although they are misspelt, where that is known', () => {
    const corrections = new Map([['kuberenete', 'kubernete']]);
    expect(find('Kuberenetes and Kubernetes', { k8s: 'Kubernetes' }, corrections)).toEqual([
      'k8s(Kuberenetes)!',
      'k8s(Kubernetes)',
    ]);
  });

  test('as whoever gave them spells them', () => {
    const [mention] = createMatcher(namesOf(names), createStore()).find('pods');
    expect(mention).toEqual({
      owner: 'pod',
      start: 0,
      end: 4,
      text: 'pods',
      name: 'Pod',
      isMisspelt: false,
    });
  });
});

test('mentions stand one after the other', () => {
  const word = fc.constantFrom(
    'Amazon',
    'ECS',
    'Elastic',
    'Container',
    'Service',
    'pod',
    ',',
    'target',
    'group',
    '-',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const matcher = createMatcher(namesOf(names), createStore());
      let last = 0;
      for (const { start, end } of matcher.find(words.join(' '))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

describe('a matcher', () => {
  test('is the same for the same names', () => {
    const store = createStore();
    const one = createMatcher(namesOf(names), store);
    expect(createMatcher(namesOf(names), store).hash).toBe(one.hash);
    expect(createMatcher(namesOf({ pod: 'Pod' }), store).hash).not.toBe(one.hash);
    expect(createMatcher(namesOf(names), store, new Map([['a', 'b']])).hash).not.toBe(one.hash);
  });

  test('reads a text once', () => {
    const store = createStore();
    const first = createMatcher(namesOf(names), store).find('a Pod');
    expect(createMatcher(namesOf(names), store).find('a Pod')).toBe(first);
  });
});

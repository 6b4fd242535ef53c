/** Every kind of slide, block and drawing that a theme dresses. */
export const everyKind = `
---
title: Kinds of slides
subtitle: Everything that a theme dresses
course: Lecture 3
author: Ada Example
institution: University of Somewhere
date: 2026-11-23
lang: en
---

# Kinds of slides

## Text

### Lists and words

- A **strong** word, an *emphasised* one, \`code\`, a [link](https://example.org), ==marked==, ~~gone~~ and <kbd>Ctrl</kbd>
  - below it, with H~2~O and a footnote[^1]
    - and deeper
- [ ] a task
- [x] done

[^1]: Burns, B. et al.: *Borg, Omega, and Kubernetes*. 2016.

### A quotation

> A distributed system is one in which the failure of a computer you didn't even know existed can render your own computer unusable.
>
> — Leslie Lamport

### Only a statement

Every message takes time.

### Terms

Latency
: How long one message takes.

Throughput
: How many go through in 1 second, 2026 of them.

### A title with a [link](https://example.org) and \`code\` in it

1. First
2. Second, in 1914 and 1989
3. Third

#### A heading below

With a sentence under it.

## Boxes

### Notes and tips

> [!NOTE]
> Something to be noted, with \`code\` and a [link](https://example.org).

> [!TIP]
> Something that helps.

### Three more

> [!IMPORTANT]
> Something important.

> [!WARNING]
> Something to beware of.

> [!CAUTION]
> Something that bites.

### A question

What is the answer?

<details>
<summary>The answer</summary>

Forty-two, and a half.

</details>

## Things

### A formula

$$
\\hat{f}(\\xi) = \\int_{-\\infty}^{\\infty} f(x)\\, e^{-2\\pi i x \\xi}\\, dx
$$

### Code

\`\`\`python title="mean.py" {3}
# The mean of some numbers
def mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)

print(f"{mean([1, 2, 3.5])!r}")  # 2.1667
\`\`\`

### A diff

\`\`\`diff
 let total = 0
-for (const x in list) total += x
+for (const x of list) total += x
\`\`\`

### A table

| Service | Runs | Year | Nodes |
| --- | --- | ---: | ---: |
| ECS | containers | 2014 | 1,200 |
| EKS | Kubernetes | 2018 | 83.5 |
| Lambda | one call | 2014 | 7 |
| Fargate | both | 2017 | 12 |

### A diagram

\`\`\`mermaid
flowchart LR
  client[Client] -->|asks| server[Server]
  server --> cache[(Cache)]
  server --> db[(Database)]
  subgraph Data
    cache
    db
  end
\`\`\`

### A sequence

\`\`\`mermaid
sequenceDiagram
  participant A as Client
  participant B as Server
  A->>B: request
  Note over B: works
  B-->>A: response
\`\`\`

### A pie

\`\`\`mermaid
pie title Pets
  "Dogs" : 386
  "Cats" : 85
  "Rats" : 15
\`\`\`

### A picture beside text

![A path](images/path.svg)

- Text stands beside it
- and is read first

### In columns

:::columns

::: column
**Left**

- one
- two
:::

::: column
**Right**

- three
- four
:::

:::

### What follows

- The **client** sends a *request* to the **server**.
- The **server** reads the **cache**.
- The **cache** is part of the **data layer**.
- The **database** is part of the **data layer**.

### Summary

- Themes differ in type, colour and rules
- They share one structure
`;

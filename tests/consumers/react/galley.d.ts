// What a React project in TypeScript declares once: the properties and events of the element. The rest is HTML's own.
import type { GalleyArticleElement } from 'galley/elements';
import type { Report } from 'galley';
import type { HTMLAttributes, Ref } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'galley-article': HTMLAttributes<GalleyArticleElement> &
        Partial<Pick<GalleyArticleElement, 'article' | 'options'>> & {
          ref?: Ref<GalleyArticleElement>;
          src?: string;
          'heading-level'?: number;
          'ongalley-ready'?: (event: CustomEvent<Report>) => void;
        };
    }
  }
}

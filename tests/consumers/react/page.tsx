import type { Options } from 'galley';
import 'galley/elements';
import 'galley/galley.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import article from '../article.json';

const options: Options = { heading_level: 2 };
const other = { galley: 1, language: 'en', title: 'Low water', body: 'Today it does not leave at all.' };

function Page() {
  const [low, setLow] = useState(false);
  const [words, setWords] = useState(0);
  return (
    <main>
      <h1>Timetable</h1>
      <button id="switch" onClick={() => setLow(!low)}>
        Another tide
      </button>
      <p id="words">{words}</p>
      <galley-article
        article={low ? other : article}
        options={options}
        ongalley-ready={({ detail }) => setWords(detail.words)}
      />
    </main>
  );
}

createRoot(document.querySelector('#root')!).render(<Page />);

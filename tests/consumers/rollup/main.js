import 'galley/galley.css';
import 'galley/elements';

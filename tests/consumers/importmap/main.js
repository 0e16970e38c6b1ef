import 'galley/elements';

// What the tables and views of an instrument are called.

export const CASES_TABLE = 'aspect_cases';
export const RESULTS_VIEW = 'aspect_assessments';
export const VECTORS_TABLE = 'aspect_vectors';
export const VECTOR_CASES_VIEW = 'aspect_vector_cases';
export const DIFFERENCES_VIEW = 'aspect_differences';

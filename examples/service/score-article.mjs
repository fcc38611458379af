// What each thread of the service runs. Errors of the library are answers: thrown, they would lose their code on the way.
import { createAnalyzer, QuotestanceError } from 'quotestance';

const analyzer = await createAnalyzer();

export async function scoreArticle({ text, ...details }) {
  try {
    return { report: await analyzer.analyze(text, details) };
  } catch (error) {
    if (error instanceof QuotestanceError) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}

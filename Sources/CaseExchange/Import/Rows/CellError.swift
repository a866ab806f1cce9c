import CaseModel

/// Why a cell has no value.
struct CellError: Error, Hashable {
  let problem: ImportProblem

  init(_ problem: ImportProblem) { self.problem = problem }

  init(_ problem: Problem) { self.problem = .value(problem, allowed: nil) }
}

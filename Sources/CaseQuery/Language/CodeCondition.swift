import CaseModel
import CaseRules

/// A condition on the codes of a field.
struct CodeCondition {
  let queryField: QueryField
  let comparison: FilterCondition.Comparison
  let context: QueryContext

  /// A test by the codes that the values mean: by code, by label in any language, or by how either
  /// begins; an order follows the list, and the greatest level and priority come first in theirs.
  func test(
    _ values: [FilterCondition.Value],
    _ list: String
  ) throws(FilterError) -> RowTest {
    var codes: Set<Code> = []
    for value in values {
      let meant = meant(value, list)
      guard !meant.isEmpty else {
        let known = context.codes[list].entries.map(\.code.text)
        throw .unknownWord(value.text, for: queryField.key, among: known, at: value.range)
      }
      codes.formUnion(comparison.isOrdering ? reached(by: meant, list) : meant)
    }
    return test(codes)
  }

  /// A test by codes.
  func test(_ codes: Set<Code>) -> RowTest {
    if let level = levels() {
      let wanted = codes.compactMap { RiskLevel($0) }.reduce(0) { $0 | 1 << $1.rawValue }
      return { row in level(row).map { wanted & 1 << $0.rawValue != 0 } ?? false }
    }
    if let stages = stages(codes) {
      let caseIndex = context.caseIndex
      return { stages.contains(caseIndex.stage($0)) }
    }
    if case .derived = queryField.source {
      let value = queryField.reader(context)
      return { row in
        if case .code(let code)? = value(row) { codes.contains(code) } else { false }
      }
    }
    let raw = queryField.raw(context)
    let wanted = codes.map { Array($0.text.utf8) }
    let isWanted = { (bytes: UnsafeRawBufferPointer) in wanted.contains { bytes.equals($0) } }
    if case .code = queryField.kind { return { isWanted(raw($0).unquoted) } }
    return { row in
      var isFound = false
      raw(row).forEachText { isFound = isFound || isWanted($0) }
      return isFound
    }
  }

  /// The stages that the codes are, if the attribute is the stage of a case: the index of cases has it at
  /// hand, while the records are spread over the memory.
  private func stages(_ codes: Set<Code>) -> StageSet? {
    guard queryField.record == .victim, queryField.key == "stage" else { return nil }
    let stages = codes.compactMap { Stage($0) }
    return stages.count == codes.count ? StageSet(stages) : nil
  }

  /// The levels of rows; nil if the attribute is none.
  private func levels() -> ((Int) -> RiskLevel?)? {
    let caseIndex = context.caseIndex
    switch queryField.source {
    case .derived(.level): return { caseIndex.level($0) }
    case .derived(.highestLevel): return context.highestLevel(queryField.record)
    default: return nil
    }
  }

  private func meant(_ value: FilterCondition.Value, _ list: String) -> [Code] {
    let word = QueryField.folded(value.text)
    if let group = group(value.text.lowercased(), list) { return group }
    let entries = context.codes[list].entries
    let exact = entries.filter { CodeNames.all($0, list, context).contains(word) }
    if !exact.isEmpty { return exact.map(\.code) }
    guard !word.isEmpty else { return [] }
    return entries.filter { entry in
      CodeNames.all(entry, list, context).contains { $0.hasPrefix(word) }
    }.map(\.code)
  }

  private func group(_ word: String, _ list: String) -> [Code]? {
    switch list {
    case "victim_stage": StageWord.stages(word)?.map(\.code)
    case "followup_status": word == "open" ? FollowupRules.openStatuses : nil
    default: nil
    }
  }

  /// The codes on the side of these that the comparison asks for.
  private func reached(by codes: [Code], _ name: String) -> [Code] {
    let list = context.codes[name]
    let isFalling = ["risk_level", "priority", "confidence"].contains(name)
    let ranks = codes.compactMap { list.rank(of: $0) }.map { isFalling ? -$0 : $0 }
    guard let least = ranks.min(), let greatest = ranks.max() else { return [] }
    return list.entries.enumerated().filter { entry in
      let rank = isFalling ? -entry.offset : entry.offset
      return switch comparison {
      case .less: rank < least
      case .lessOrEqual: rank <= greatest
      case .greater: rank > greatest
      case .greaterOrEqual: rank >= least
      case .matches, .equal, .notEqual: false
      }
    }.map(\.element.code)
  }
}

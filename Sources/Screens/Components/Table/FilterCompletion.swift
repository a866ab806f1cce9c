import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework

/// How the last word of a filter can go on: by the name of a field, or by one of its values.
struct FilterCompletion {
  let kind: RecordKind
  let here: ScreenContext

  private static let signs: Set<Character> = [":", "=", "<", ">", "：", "≤", "≥", "≠"]

  /// The texts that it can go on to; those of names are worth showing only on request.
  func completions(_ text: String) -> (all: [Completion], areNames: Bool) {
    let start = text.lastIndex { $0.isWhitespace || $0 == "(" }.map { text.index(after: $0) }
    let word = text[(start ?? text.startIndex)...].drop { "-!".contains($0) }
    let front = text[..<word.startIndex]
    guard let sign = word.firstIndex(where: Self.signs.contains) else {
      return (names(String(word), after: front), true)
    }
    let values = word[word.index(after: sign)...].drop { Self.signs.contains($0) }
    let begun = values.lastIndex { ",、，".contains($0) }.map { values[values.index(after: $0)...] }
    let key = String(word[..<sign])
    let typed = begun ?? values
    return (self.values(of: key, String(typed), after: text[..<typed.startIndex]), false)
  }

  private func names(_ typed: String, after front: Substring) -> [Completion] {
    let begun = folded(typed)
    let fields = QueryField.all(for: kind).filter { field in
      [field.key, field.label.en, field.label.ko].contains { folded($0).hasPrefix(begun) }
    }
    let isWord = "is".hasPrefix(begun) && !IsFilter.words(kind).isEmpty
    let states =
      isWord ? [Completion(front, "is:", IsFilter.words(kind).joined(separator: " "))] : []
    return states
      + fields.map { field in
        let name = here.language == .ko ? field.label.ko.filter { $0 != " " } : field.key
        return Completion(front, name + ":", field.label[here.language])
      }
  }

  private func values(of key: String, _ typed: String, after front: Substring) -> [Completion] {
    let begun = folded(typed)
    if ["is", "상태는"].contains(key.lowercased()) {
      return chosen(IsFilter.words(kind).map { ($0, "") }, begun, front)
    }
    guard let field = QueryField.named(key, kind) else { return [] }
    if let list = field.kind.codeList {
      let groups = list == "victim_stage" ? StageWord.all.map { ($0, "") } : []
      return chosen(codes(list, begun) + groups, begun, front)
    }
    switch field.kind {
    case .flag: return chosen(answers, begun, front)
    case .user:
      return chosen([(here.language == .ko ? "나" : "me", here.cases.officer)], begun, front)
    case .day, .instant, .moment: return chosen(days, begun, front)
    case .link(let kinds), .links(let kinds), .linkOrText(let kinds):
      return typed.isEmpty ? [] : records(kinds, typed, front)
    default: return []
    }
  }

  /// The codes of a list by the words of the language; a code itself is understood in Korean too.
  private func codes(_ list: String, _ begun: String) -> [(String, String)] {
    let entries = here.cases.codes[list].entries.filter { !$0.isRetired }
    guard here.language == .ko else { return entries.map { ($0.code.text, $0.label.en) } }
    return entries.map { entry in
      let isCode = !begun.isEmpty && folded(entry.code.text).hasPrefix(begun)
      return (
        isCode ? entry.code.text : entry.label.ko.filter { $0 != " " }, isCode ? entry.label.ko : ""
      )
    }
  }

  private var answers: [(String, String)] {
    here.language == .ko ? [("예", ""), ("아니요", "")] : [("yes", ""), ("no", "")]
  }

  private var days: [(String, String)] {
    here.language == .ko
      ? [("오늘", ""), ("어제", ""), ("+3d", "3일 뒤"), ("-7d", "7일 전"), ("none", "없음")]
      : [
        ("today", ""), ("yesterday", ""), ("+3d", "in 3 days"), ("-7d", "7 days ago"), ("none", ""),
      ]
  }

  /// Up to eight records by their ids.
  private func records(_ kinds: [RecordKind], _ typed: String, _ front: Substring) -> [Completion] {
    kinds.flatMap { kind in
      here.rows(kind, with: typed).prefix(8).map { here.cases.book.id(kind, $0) }
    }.prefix(8).map { Completion(front, $0.text, here.title($0)) }
  }

  /// The words that begin so, or of which the explanation does.
  private func chosen(
    _ words: [(word: String, meaning: String)],
    _ begun: String,
    _ front: Substring
  ) -> [Completion] {
    words.filter { choice in
      let names = [choice.word, choice.meaning].map(folded)
      return names.contains { $0.hasPrefix(begun) } && names[0] != begun
    }.map { Completion(front, $0.word, $0.meaning) }
  }

  private func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }
}

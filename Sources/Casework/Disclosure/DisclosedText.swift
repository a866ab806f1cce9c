import CaseBook
package import CaseModel
package import CaseReports
import CaseRules

/// A text about a case, or a letter about a list of them, that leaves the office.
package enum DisclosedText: Hashable, Sendable {
  /// A rescue request of a channel; `isGlossed` adds a Korean version below a Khmer text.
  case request(Code, Language, isGlossed: Bool)
  /// One page about the case.
  case brief(Language)
  case letter(LetterOrder)
  /// Who may be the person with a typed name or number.
  case check(String)
}

extension DisclosureActs {
  /// The lines of a text about a case, once its disclosure is allowed.
  package func lines(_ text: DisclosedText, of victim: Record, for audience: Code?) -> [String] {
    switch text {
    case .check(let typed): return CounterActs(context).lines(typed)
    case .brief(let language):
      var context = context
      context.language = language
      return Brief(
        victim,
        context.query,
        rules,
        site: context.settings.site,
        audience: audience,
        alerts: context.reference.travelAlerts
      ).lines
    case .request(let channel, let language, let isGlossed):
      guard let template = rules.requests.text(channel) else { return [] }
      let request = context.requests.text(victim, template)
      return isGlossed && language == .km ? request.glossed : request.lines(language)
    case .letter(let order):
      return (try? context.letters.draft(order, about: [victim]).document.lines) ?? []
    }
  }

  /// The text of what was disclosed, about all of its cases.
  package func document(_ text: DisclosedText, _ disclosure: Disclosure) -> LetterDocument {
    if case .letter(let order) = text {
      return (try? context.letters.draft(order, about: disclosure.records).document)
        ?? LetterDocument(language: order.language, lines: [])
    }
    let all = disclosure.records.flatMap { lines(text, of: $0, for: disclosure.audience) }
    return LetterDocument(language: text.language, lines: all)
  }

  /// Prepares the disclosure of a text about a case to an audience; without one it stays in the
  /// office.
  ///
  /// - Throws: if the person did not consent and there is no reason, or the stage allows no request.
  package func disclose(
    _ text: DisclosedText,
    of victim: Record,
    for audience: Code?,
    because reason: String? = nil
  ) throws(Refusal) -> Disclosure {
    if case .request = text { try context.requests.checkStage(victim) }
    if case .letter(let order) = text {
      let others = order.others.filter { $0 != victim.id }.compactMap { book.record($0) }
      return try context.letters.disclose(order, about: [victim] + others, because: reason)
    }
    return try disclose([victim], for: audience, because: reason, as: text.detail)
  }
}

extension DisclosedText {
  /// The language in which it is written.
  package var language: Language {
    switch self {
    case .request(_, let language, _), .brief(let language): language
    case .letter(let order): order.language
    // It is shown in that of the screen.
    case .check: .en
    }
  }

  /// The name of the text in the access log.
  fileprivate var detail: String {
    switch self {
    case .request(let channel, let language, _): "\(channel.text) \(language.rawValue)"
    case .brief(let language): "brief \(language.rawValue)"
    case .letter(let order): "letter \(order.kind.text) \(order.language.rawValue)"
    case .check: "counter"
    }
  }
}

package import CaseModel
import CaseReports
import CaseRules

/// A text about one case that leaves the office.
package enum DisclosedText: Hashable, Sendable {
  /// A rescue request of a channel; `isGlossed` adds a Korean version below a Khmer text.
  case request(Code, Language, isGlossed: Bool)
  /// One page about the case.
  case brief(Language)
}

extension DisclosureActs {
  /// The lines of a text about a case, once its disclosure is allowed.
  package func lines(_ text: DisclosedText, of victim: Record, for audience: Code?) -> [String] {
    switch text {
    case .brief(let language):
      var context = context
      context.language = language
      return Brief(
        victim,
        context.query,
        rules,
        site: context.settings.site,
        audience: audience
      ).lines
    case .request(let channel, let language, let isGlossed):
      guard let template = rules.requests.text(channel) else { return [] }
      let request = context.requests.text(victim, template)
      return isGlossed && language == .km ? request.glossed : request.lines(language)
    }
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
    return try disclose([victim], for: audience, because: reason, as: text.detail)
  }
}

extension DisclosedText {
  /// The name of the text in the access log.
  fileprivate var detail: String {
    switch self {
    case .request(let channel, let language, _): "\(channel.text) \(language.rawValue)"
    case .brief(let language): "brief \(language.rawValue)"
    }
  }
}

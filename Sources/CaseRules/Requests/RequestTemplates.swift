package import CaseModel
import StrictJSON

/// The texts of rescue requests and of questions to the victim, from `requests.json`.
package struct RequestTemplates: Sendable {
  /// The text of one channel.
  package struct Text: Sendable {
    package let channel: Code
    /// The type of the follow-up for the answer.
    package let followup: Code
    /// The recipient, a code of the list `consent_audience`.
    package let audience: Code
    /// Hours until the follow-up for the answer is due.
    package let chaseHours: Int
    /// Lines with placeholders such as `{name}`; nil is an empty line.
    package let lines: [Phrase?]
  }

  package let texts: [Text]
  /// The sentence for each answer to "safe to contact", for the recipients of the request.
  package let contact: [Code: Phrase]
  /// The same in the words of the person who reports.
  package let contactSelf: [Code: Phrase]
  /// Words from which values are written.
  package let words: [Code: Phrase]
  /// The beginning of every message to the victim.
  package let askFirst: Phrase
  /// The question to the victim for each item.
  package let asks: [Code: Phrase]

  /// Reads the templates from the text of `requests.json`.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    texts = try file.list("texts").map { json throws(ReferenceError) in try Text(json) }
    contact = try Self.byCode(file.list("contact"))
    asks = try Self.byCode(file.list("ask"))
    contactSelf = try Self.byCode(file.list("contact_self"))
    words = try Self.byCode(file.list("words"))
    askFirst = try file.member("ask_first").phrase()
  }

  /// The text of a channel; nil if there is none.
  package func text(_ channel: Code) -> Text? { texts.first { $0.channel == channel } }

  /// A word in a language, with its placeholders filled; empty if there is none of that name.
  package func word(
    _ name: Code,
    _ language: Language,
    _ values: [String: String] = [:]
  ) -> String {
    words[name]?.filled(language, values) ?? ""
  }

  private static func byCode(_ list: [JSON]) throws(ReferenceError) -> [Code: Phrase] {
    var phrases: [Code: Phrase] = [:]
    for json in list { phrases[Code(try json.text("code"))] = try json.phrase() }
    return phrases
  }
}

extension RequestTemplates.Text {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    channel = Code(try json.text("channel"))
    followup = Code(try json.text("followup"))
    audience = Code(try json.text("audience"))
    chaseHours = try json.number("chase_hours")
    lines = try json.list("lines").map { json throws(ReferenceError) in
      json["en"] == nil ? nil : try json.phrase()
    }
  }
}

package import StrictJSON

extension JSON {
  /// The same JSON with all texts cleaned.
  ///
  /// - Throws: if a text contains a control or direction character.
  package func cleaned() throws(InputError) -> JSON {
    switch self {
    case .string(let text):
      let clean = CleanText(text, isLong: true)
      if let unsafe = clean.unsafe { throw InputError(.unsafeCharacter(unsafe)) }
      return .string(clean.text)
    case .array(let elements):
      return .array(
        try elements.map { element throws(InputError) in try element.cleaned() }
      )
    case .object(let members):
      return .object(
        try members.map { member throws(InputError) in
          JSONMember(key: member.key, value: try member.value.cleaned())
        }
      )
    default: return self
    }
  }
}

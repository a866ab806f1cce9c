package import CaseModel

extension Stays {
  /// How the person last left a place other than by being sold or moved; nil if no stay says it.
  package static func howLeft(_ stays: UnsafeRawBufferPointer) -> Code? {
    var isValue = false
    var last: Code?
    JSONStringWalker(stays).forEach { range, _, isKey in
      let text = UnsafeRawBufferPointer(rebasing: stays[range])
      if isKey {
        isValue = text.equals("how_left")
      } else {
        if isValue, !text.equals("sold_moved") {
          last = Code(String(decoding: text, as: UTF8.self))
        }
        isValue = false
      }
    }
    return last
  }
}

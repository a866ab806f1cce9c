import CTerminal
import TerminalGrid

extension RawInput {
  /// The meaning of a code from `ct_read`.
  init(code: Int32) {
    if let byte = UInt8(exactly: code) {
      self = .byte(byte)
      return
    }
    let raw = UInt32(bitPattern: code)
    let firstFunction = CT_KEY_FUNCTION.rawValue
    if raw > firstFunction {
      self = .key(.function(Int(raw - firstFunction)))
      return
    }
    switch ct_key(rawValue: raw) {
    case CT_KEY_PASTE_BEGIN: self = .pasteBegin
    case CT_KEY_PASTE_END: self = .pasteEnd
    case let key: self = Self.key(named: key).map(RawInput.key) ?? .ignored
    }
  }

  private static func key(named code: ct_key) -> Key? {
    switch code {
    case CT_KEY_UP: .up
    case CT_KEY_DOWN: .down
    case CT_KEY_LEFT: .left
    case CT_KEY_RIGHT: .right
    case CT_KEY_HOME: .home
    case CT_KEY_END: .end
    case CT_KEY_PAGE_UP: .pageUp
    case CT_KEY_PAGE_DOWN: .pageDown
    case CT_KEY_INSERT: .insert
    case CT_KEY_DELETE: .delete
    case CT_KEY_BACKSPACE: .backspace
    case CT_KEY_ENTER: .enter
    case CT_KEY_BACK_TAB: .backTab
    default: nil
    }
  }
}

import StrictJSON

/// The error of the parser; nil if it finds none.
func errorOfParser(_ bytes: UnsafeRawBufferPointer) -> JSONError? {
  do throws(JSONError) {
    _ = try JSON.parse(bytes)
    return nil
  } catch {
    return error
  }
}

/// The error of a cursor that skips a whole text; nil if it finds none.
func errorOfCursor(_ bytes: UnsafeRawBufferPointer) -> JSONError? {
  do throws(JSONError) {
    var cursor = JSONCursor(bytes)
    try cursor.skipValue()
    try cursor.finish()
    return nil
  } catch {
    return error
  }
}

import Diagnostics
import XML

/// A small schema in the manner of the register's: attributes with facets, ordered children, a date, a key.
let schemaText = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example" xmlns="urn:example" xmlns:e="urn:example"
      elementFormDefault="qualified">
    <xs:simpleType name="score">
      <xs:restriction base="xs:integer">
        <xs:minInclusive value="1"/><xs:maxInclusive value="5"/>
      </xs:restriction>
    </xs:simpleType>
    <xs:simpleType name="state">
      <xs:restriction base="xs:string">
        <xs:enumeration value="draft"/><xs:enumeration value="approved"/>
      </xs:restriction>
    </xs:simpleType>
    <xs:element name="plans">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="plan" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="title" type="xs:string"/>
                <xs:element name="note" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence>
              <xs:attribute name="id" type="xs:string" use="required"/>
              <xs:attribute name="likelihood" type="score"/>
              <xs:attribute name="state" type="state"/>
              <xs:attribute name="on" type="xs:date"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="year" type="xs:integer"/>
      </xs:complexType>
      <xs:key name="planID"><xs:selector xpath="e:plan"/><xs:field xpath="@id"/></xs:key>
    </xs:element>
  </xs:schema>
  """

func exampleSchema() throws -> Schema {
  try Schema(Array(schemaText.utf8), name: "example.xsd")
}

/// The diagnostics of reading a text as a whole document, in English; empty if there are none.
func diagnostics(of text: String, schema: Schema? = nil, limits: Limits = .standard) -> [String] {
  do {
    _ = try readDocument(Array(text.utf8), file: "a.xml", schema: schema, limits: limits)
    return []
  } catch {
    return error.diagnostics.map { $0.text(in: .english) }
  }
}

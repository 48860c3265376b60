#include "data/schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"

namespace regietafel::data {
namespace {

using Json = nlohmann::json;

FieldType type_of(const std::string& name) {
  if (name == "string") return FieldType::string;
  if (name == "integer") return FieldType::integer;
  if (name == "number") return FieldType::number;
  if (name == "date") return FieldType::date;
  throw Json::other_error::create(501, "unknown field type " + name, nullptr);
}

std::optional<double> bound(const Json& constraints, const char* name) {
  if (!constraints.contains(name)) return std::nullopt;
  return constraints.at(name).get<double>();
}

Field field_of(const Json& json) {
  Field field{.name = json.at("name"),
              .type = type_of(json.at("type")),
              .description = json.value("description", ""),
              .minimum = {},
              .maximum = {},
              .allowed = {}};
  const auto constraints = json.value("constraints", Json::object());
  field.required = constraints.value("required", false);
  field.minimum = bound(constraints, "minimum");
  field.maximum = bound(constraints, "maximum");
  field.allowed = constraints.value("enum", std::vector<std::string>{});
  return field;
}

TableSchema table_of(const Json& json) {
  TableSchema table{.name = json.at("name"),
                    .path = json.at("path"),
                    .title = json.value("title", ""),
                    .description = json.value("description", ""),
                    .fields = {},
                    .primary_key = {},
                    .foreign_keys = {},
                    .example = {}};
  const auto& schema = json.at("schema");
  for (const auto& field : schema.at("fields")) table.fields.push_back(field_of(field));
  table.primary_key = schema.at("primaryKey").get<std::vector<std::string>>();
  for (const auto& key : schema.value("foreignKeys", Json::array())) {
    table.foreign_keys.push_back({.fields = key.at("fields"),
                                  .reference = key.at("reference").at("resource"),
                                  .reference_fields = key.at("reference").at("fields")});
  }
  table.example = json.value("example", std::map<std::string, std::string>{});
  return table;
}

}  // namespace

std::optional<std::size_t> TableSchema::index_of(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &Field::name);
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

const TableSchema* PackageSchema::find(std::string_view table) const {
  const auto found = std::ranges::find(tables, table, &TableSchema::name);
  return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string> PackageSchema::table_names() const {
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(table.name);
  return names;
}

Result<PackageSchema> read_schema(const std::filesystem::path& datapackage) {
  const auto bytes = read_file(datapackage);
  if (!bytes) return refuse(bytes.error());
  try {
    const auto json = Json::parse(*bytes);
    PackageSchema package{
        .name = json.at("name"), .version = json.value("version", ""), .tables = {}};
    for (const auto& resource : json.at("resources")) package.tables.push_back(table_of(resource));
    return package;
  } catch (const Json::exception& error) {
    return refuse({.file = datapackage.string(),
                   .key = "datapackage",
                   .code = "broken_package",
                   .expected = "a frictionless data package",
                   .found = error.what(),
                   .advice = "take the file from the released package"});
  }
}

}  // namespace regietafel::data

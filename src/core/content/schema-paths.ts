import { z } from 'zod';
import type { YamlPath } from './yaml-source.ts';

/** The keys that a schema allows at a path; none where it has no map there. */
export function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema of what stands at a path; null where it allows nothing there. */
export function schemaAt(schema: z.ZodType, path: YamlPath): z.ZodType | null {
  const at = declaredAt(schema, path);
  return at && unpiped(at);
}

/** The same as it was declared, with the step before its pipe, if it has one. */
export function declaredAt(schema: z.ZodType, path: YamlPath): z.ZodType | null {
  let at = required(schema);
  for (const part of path) {
    const inner = innerSchema(unpiped(at), part);
    if (!inner) return null;
    at = required(inner);
  }
  return at;
}

function innerSchema(schema: z.ZodType, part: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(part)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** A schema without its default and its `optional`. */
function required(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? required(schema.unwrap() as z.ZodType)
    : schema;
}

function unpiped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodPipe && !(schema.out instanceof z.ZodTransform)
    ? unpiped(required(schema.out as z.ZodType))
    : schema;
}
